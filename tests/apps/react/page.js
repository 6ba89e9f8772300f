// Puts what the server renders into the page that the browser gets.
import { readFileSync, writeFileSync } from "node:fs";
import { render } from "./server/server.js";

const file = `${process.env.SEAT_APP}/index.html`;
writeFileSync(file, readFileSync(file, "utf8").replace("<!--app-->", render()));
