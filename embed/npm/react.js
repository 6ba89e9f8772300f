// The element, and for TypeScript its JSX types.
import "./community-seat.js";
