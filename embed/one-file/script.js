// The script in community-seat.html: the address's parameters, then the element.
import "../frame.js";
import "../../src/element/element.js";
