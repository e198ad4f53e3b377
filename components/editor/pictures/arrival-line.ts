import { actButton } from "../block-form.ts";

export type ArrivalLine = {
  element: HTMLElement;
  /** Share that has left the browser, 0 to 1. */
  sending: (share: number) => void;
  /** Nothing gets through at the moment; it goes on by itself. */
  held: (message: string) => void;
  refused: (message: string, again: boolean) => void;
};

type Options = { name: string; onAgain: () => void; onGiveUp: () => void };

/** What stands in the text for a file while it is under way, and what says why it was not taken. */
export function arrivalLine({ name, onAgain, onGiveUp }: Options): ArrivalLine {
  const element = document.createElement("div");
  element.className = "arrival";
  element.contentEditable = "false";
  const title = document.createElement("strong");
  title.textContent = name;
  const words = document.createElement("span");
  words.textContent = "Waiting";
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", `Upload of ${name}`);
  const again = actButton("Try again", onAgain);
  again.hidden = true;
  const giveUp = actButton("Give up", onGiveUp);
  element.append(title, progress, words, again, giveUp);
  return {
    element,
    sending(share) {
      element.classList.remove("is-refused");
      again.hidden = true;
      giveUp.textContent = "Give up";
      progress.hidden = false;
      progress.value = share;
      words.textContent = share >= 1 ? "Being made ready" : `${Math.round(share * 100)} %`;
    },
    held(message) {
      words.textContent = message;
    },
    refused(message, mayTryAgain) {
      element.classList.add("is-refused");
      progress.hidden = true;
      words.textContent = `Not added. ${message}`;
      again.hidden = !mayTryAgain;
      giveUp.textContent = "Dismiss";
    },
  };
}
