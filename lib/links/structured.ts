/** What a page's JSON-LD says of it; whatever is not of the expected kind is left out. */
export type Structured = { title?: unknown; description?: unknown; site?: unknown; picture?: unknown };

const MOST_OBJECTS = 200;

/** The first article, video or other thing with a headline in JSON-LD; nothing when it cannot be read. */
export function structuredIn(json: string): Structured {
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return {};
  }
  const waiting: unknown[] = [root];
  for (let count = 0; waiting.length > 0 && count < MOST_OBJECTS; count++) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    else if (isRecord(value)) {
      if (typeof value.headline === "string") return described(value);
      waiting.push(value["@graph"], value.mainEntity);
    }
  }
  return {};
}

function described({ headline, description, publisher, image }: Record<string, unknown>): Structured {
  return {
    title: headline,
    description,
    site: isRecord(publisher) ? publisher.name : undefined,
    picture: pictureIn(image),
  };
}

function pictureIn(image: unknown): unknown {
  const [first] = Array.isArray(image) ? image : [image];
  return isRecord(first) ? first.url : first;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
