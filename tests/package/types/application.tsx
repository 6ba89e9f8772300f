// What an application of React 19 may write; each line marked with @ts-expect-error is a mistake that the types find.
import { useRef } from "react";
import type { CommunitySeat } from "community-seat/react";

export function Page() {
  const seat = useRef<CommunitySeat>(null);
  return (
    <>
      <community-seat
        ref={seat}
        lang="it"
        heading-level={3}
        theme="dark"
        storage-key="team"
        answers={{ goals: { answer: 3 }, size: "1-50" }}
        onseat-result={(event) => console.log(event.detail.home)}
      >
        <p>Loading</p>
      </community-seat>
      {/* @ts-expect-error: no such theme. */}
      <community-seat theme="sepia" />
      {/* @ts-expect-error: no such level. */}
      <community-seat heading-level={1} />
      {/* @ts-expect-error: no such importance. */}
      <community-seat answers={{ goals: { answer: 4 } }} />
    </>
  );
}
