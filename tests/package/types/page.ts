// What a host page may write, in TypeScript; each line marked with @ts-expect-error is a mistake that the types find.
import type { CommunitySeat, SeatAnswers, SeatResult } from "community-seat";

const seat: CommunitySeat = document.createElement("community-seat");
seat.lang = "it";

document.addEventListener("seat-result", (event) => {
  const result: SeatResult = event.detail;
  const home: string = result.home;
  console.log(home, result.scores.map(({ department, score: [n, of] }) => [department, n / of]));
  // @ts-expect-error: the detail is not the page's to change.
  event.detail.home = "marketing";
});

document.querySelector("community-seat")?.addEventListener("seat-result", ({ detail }) => {
  // @ts-expect-error: there is no such thing in a result.
  console.log(detail.house);
});

document.addEventListener("seat-answer", ({ detail }) => {
  const other: SeatAnswers = { ...detail, goals: { ...detail.goals, answer: 2 } };
  seat.answers = other;
  // @ts-expect-error: it is frozen.
  detail.sponsor = true;
  // @ts-expect-error: so is what is in it.
  detail.goals!.answer = 2;
});
