import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { App } from "./app.jsx";

const report = (error) => console.error(error);
hydrateRoot(document.getElementById("app"), <StrictMode><App /></StrictMode>, {
  onRecoverableError: report,
  onCaughtError: report,
  onUncaughtError: report,
});
