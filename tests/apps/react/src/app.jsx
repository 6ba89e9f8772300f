import { useState } from "react";
import "community-seat/react";

export function App() {
  const [shown, setShown] = useState(true);
  const [theme, setTheme] = useState("light");
  const [answers, setAnswers] = useState();
  const [home, setHome] = useState("");
  return (
    <>
      <h1>React</h1>
      <button onClick={() => setShown(!shown)}>{shown ? "Take away" : "Put back"}</button>
      <button onClick={() => setTheme("dark")}>Dark</button>
      <button onClick={() => setAnswers({ goals: { improve: 3 } })}>Fill in</button>
      <output>{home}</output>
      {shown && (
        <community-seat
          theme={theme}
          heading-level={3}
          answers={answers}
          onseat-result={(event) => setHome(event.detail.home)}
        >
          <p>Loading</p>
        </community-seat>
      )}
    </>
  );
}
