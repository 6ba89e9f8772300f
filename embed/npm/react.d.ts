// JSX types for React 19: `import "community-seat/react"`.
import type { CommunitySeat, CommunitySeatAttributes, CommunitySeatEventMap } from "./community-seat.js";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

export * from "./community-seat.js";

/** React 19 sets what an element has as a property. */
type Properties = Partial<Pick<CommunitySeat, "answers">>;

/** React 19 listens to an element's own events through `on` and their name: `onseat-result={…}`. */
type Listeners = {
  [Name in keyof CommunitySeatEventMap as `on${Name}`]?: (event: CommunitySeatEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "community-seat": DetailedHTMLProps<HTMLAttributes<CommunitySeat>, CommunitySeat> &
        CommunitySeatAttributes &
        Properties &
        Listeners;
    }
  }
}
