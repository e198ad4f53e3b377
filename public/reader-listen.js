// Reads a story aloud by the voices of the browser. reader.js fetches this at the first press of its button, which is only
// there where the browser has a voice for the language.

/** Some browsers fall silent in the middle of longer ones. */
const LONGEST = 200;
const voices = speechSynthesis;
let spoken;

/** Begins, pauses or goes on. */
export function press(button) {
  spoken ??= begin(button);
  spoken.press();
}

function begin(button) {
  const article = button.closest("article");
  const stop = article.querySelector("[data-stop]");
  const language = article.lang || document.documentElement.lang;
  const words = { still: button.textContent, speaking: button.dataset.pause, paused: button.dataset.goOn };
  const queue = passagesOf(article);
  let at = 0;
  let state = "still";

  function say() {
    const passage = queue[at];
    if (!passage) return end();
    mark(passage.block);
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = language;
    utterance.voice = voiceFor(language);
    utterance.onend = () => {
      // Cancelling ends what is said, too.
      if (state !== "speaking" || queue[at] !== passage) return;
      at += 1;
      say();
    };
    utterance.onerror = ({ error }) => error !== "canceled" && error !== "interrupted" && end();
    voices.speak(utterance);
  }

  function tell(next) {
    state = next;
    stop.hidden = next === "still";
    button.textContent = words[next];
  }

  function end() {
    const hadFocus = document.activeElement === stop;
    tell("still");
    at = 0;
    voices.cancel();
    mark(null);
    if (hadFocus) button.focus();
  }

  stop.addEventListener("click", end);
  // What speaks would go on on the next page.
  addEventListener("pagehide", end);
  return {
    press() {
      if (state === "speaking") {
        // Pausing is broken in places; a passage is short enough to be said again.
        tell("paused");
        voices.cancel();
      } else {
        tell("speaking");
        say();
      }
    },
  };
}

/** Title, standfirst and the text, block by block and in passages that end where a sentence does. */
function passagesOf(article) {
  const blocks = article.querySelectorAll(
    ":is(h1, .standfirst), .body :is(p, h2, h3, h4, li, blockquote, figcaption, dt, dd, summary)",
  );
  const inner = [...blocks].filter(
    (block) => !block.querySelector("p, li") && !block.closest(".embed, .notes, [hidden]"),
  );
  return inner.flatMap((block) => passages(textOf(block)).map((text) => ({ block, text })));
}

function textOf(block) {
  const copy = block.cloneNode(true);
  for (const mark of copy.querySelectorAll('[role="doc-noteref"]')) mark.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function passages(text) {
  const made = [];
  for (const sentence of text.match(/[^.!?…؟。]+[.!?…؟。]*["”»’)]*\s*|[.!?…؟。]+/g) ?? []) {
    if (made.length > 0 && made.at(-1).length + sentence.length <= LONGEST) made[made.length - 1] += sentence;
    else made.push(sentence);
  }
  return made.filter((each) => /[\p{L}\p{N}]/u.test(each));
}

function voiceFor(language) {
  const wanted = language.toLowerCase();
  const of = ({ lang }) => lang.toLowerCase().replace("_", "-");
  const fitting = voices.getVoices().filter((voice) => of(voice).split("-")[0] === wanted.split("-")[0]);
  return fitting.find((voice) => of(voice) === wanted) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}

function mark(block) {
  for (const old of document.querySelectorAll(".spoken")) old.classList.remove("spoken");
  if (!block) return;
  block.classList.add("spoken");
  const { top, bottom } = block.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) block.scrollIntoView({ block: "center" });
}
