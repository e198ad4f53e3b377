import type { Choice } from "#components/ui/field.tsx";

export const FEED_CHOICES: Choice[] = [
  { value: "full", label: "Whole texts", hint: "Whoever follows the site reads it where they like." },
  { value: "excerpt", label: "The beginning of each text", hint: "For the rest they come to the site." },
];

export const CRAWLER_CHOICES: Choice[] = [
  { value: "all", label: "May all read", hint: "The same rules as for search engines." },
  {
    value: "no-training",
    label: "May not train models",
    hint: "Assistants may still read an article for somebody who asks, and link to it.",
  },
  {
    value: "none",
    label: "May not read at all",
    hint: "Articles as plain text and llms.txt go too. robots.txt is a request: whoever means no good does not keep it.",
  },
];

export const PICTURE_CHOICES: Choice[] = [
  { value: "lead", label: "The lead picture", hint: "Where an article has none, a drawn one with its title." },
  { value: "drawn", label: "Always a drawn one", hint: "Title, section and authors in the colours of the site." },
];
