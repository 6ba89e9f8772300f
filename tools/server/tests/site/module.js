export const answer = 42; // A file long enough that brotli makes it smaller, smaller, smaller, smaller.
