// Embeds, for pages that have one. What is on another site is asked for by nobody but the reader.
const open = (embed, acts) => {
  const frame = document.createElement("iframe");
  frame.title = embed.querySelector(".card-title").textContent;
  frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = embed.dataset.frame;
  acts.remove();
  embed.prepend(frame);
  frame.focus();
};

for (const embed of document.querySelectorAll("[data-frame]")) {
  const acts = document.createElement("div");
  const button = document.createElement("button");
  const notice = document.createElement("small");
  acts.className = "embed-acts";
  button.type = "button";
  button.textContent = embed.dataset.show;
  button.setAttribute("aria-label", `${embed.dataset.show}: ${embed.querySelector(".card-title").textContent}`);
  notice.textContent = embed.dataset.notice;
  button.addEventListener("click", () => open(embed, acts));
  acts.append(button, notice);
  embed.append(acts);
}

// Posts and charts say how high they are, each service in its own way.
const heightIn = (said) =>
  said?.height ??
  said?.details?.height ??
  said?.["twttr.embed"]?.params?.[0]?.height ??
  Object.values(said?.["datawrapper-height"] ?? {})[0];

addEventListener("message", ({ data, source }) => {
  const frames = document.querySelectorAll('[data-kind="post"] iframe, [data-kind="chart"] iframe');
  const frame = [...frames].find((each) => each.contentWindow === source);
  if (!frame) return;
  try {
    const height = Number(heightIn(typeof data === "string" ? JSON.parse(data) : data));
    if (height >= 100 && height < 5000) frame.style.blockSize = frame.style.maxBlockSize = `${height}px`;
  } catch {
    // It spoke of something else.
  }
});
