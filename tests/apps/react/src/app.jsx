import { useState } from "react";
import "community-seat/react";

export function App() {
  const [shown, setShown] = useState(true);
  const [theme, setTheme] = useState("light");
  const [home, setHome] = useState("");
  return (
    <>
      <h1>React</h1>
      <button onClick={() => setShown(!shown)}>{shown ? "Take away" : "Put back"}</button>
      <button onClick={() => setTheme("dark")}>Dark</button>
      <output>{home}</output>
      {shown && (
        <community-seat theme={theme} heading-level={3} onseat-result={(event) => setHome(event.detail.home)}>
          <p>Loading</p>
        </community-seat>
      )}
    </>
  );
}
