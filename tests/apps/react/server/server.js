import { StrictMode, useState } from "react";
import { renderToString } from "react-dom/server";
import "community-seat/react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
// src/app.jsx
function App() {
	const [shown, setShown] = useState(true);
	const [theme, setTheme] = useState("light");
	const [home, setHome] = useState("");
	return /* @__PURE__ */ jsxs(Fragment, { children: [
		/* @__PURE__ */ jsx("h1", { children: "React" }),
		/* @__PURE__ */ jsx("button", {
			onClick: () => setShown(!shown),
			children: shown ? "Take away" : "Put back"
		}),
		/* @__PURE__ */ jsx("button", {
			onClick: () => setTheme("dark"),
			children: "Dark"
		}),
		/* @__PURE__ */ jsx("output", { children: home }),
		shown && /* @__PURE__ */ jsx("community-seat", {
			theme,
			"heading-level": 3,
			"onseat-result": (event) => setHome(event.detail.home),
			children: /* @__PURE__ */ jsx("p", { children: "Loading" })
		})
	] });
}
// src/server.jsx
var render = () => renderToString(/* @__PURE__ */ jsx(StrictMode, { children: /* @__PURE__ */ jsx(App, {}) }));
export { render };
