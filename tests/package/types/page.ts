// What a host page may write, in TypeScript; each line marked with @ts-expect-error is a mistake that the types find.
import type { CommunitySeat, SeatResult } from "community-seat";

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
