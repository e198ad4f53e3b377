import type { Insert } from "../inserts.ts";

export const embed: Insert = {
  name: "Embed",
  label: "Embed",
  hint: "A video, post, map or chart from elsewhere",
  words: "youtube video vimeo twitter x bluesky mastodon instagram tiktok spotify podcast map chart telegram",
  run: (_, open) => open("embed"),
};

export const linkCard: Insert = {
  name: "Card",
  label: "Link card",
  hint: "A page elsewhere, with its title and picture",
  words: "bookmark preview url address link",
  run: (_, open) => open("card"),
};

export const relatedArticle: Insert = {
  name: "Related",
  label: "Related article",
  hint: "One of our own, always under its present title",
  words: "own article read more internal",
  run: (_, open) => open("related"),
};
