import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Opinion } from "#components/site/rail.tsx";
import type { FrontCard } from "#lib/articles/front-arrangement.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";

const site = siteFacts(
  { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);
const VOICE: FrontCard = {
  ...{ id: "a", path: "talks/voice", kind: "opinion", language: "en", kicker: "Column", title: "A voice" },
  ...{ standfirst: "", bylines: [], picture: null, section: null, updatedAt: null },
  publishedAt: new Date("2030-01-15T12:00:00Z"),
};

test("among voices a word stands above a story only where an editor chose it for this place", () => {
  const shown = (card: FrontCard) =>
    renderToStaticMarkup(createElement(Opinion, { cards: [card], site, when: () => "" }));
  expect(shown(VOICE)).not.toContain('class="label"');
  expect(shown({ ...VOICE, kicker: "From the lake", kickerHere: "From the lake" })).toContain(
    '<p class="label">From the lake</p>',
  );
});
