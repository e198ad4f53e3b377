/** Other tabs of this browser hear of every save of an article: the preview shows it. */
const channelOf = (articleId: string) => new BroadcastChannel(`standfirst.saved.${articleId}`);

export function tellOfSave(articleId: string): void {
  const channel = channelOf(articleId);
  channel.postMessage("saved");
  channel.close();
}

/** Calls back after each save until the returned function is called. */
export function heardSaves(articleId: string, heard: () => void): () => void {
  const channel = channelOf(articleId);
  channel.onmessage = heard;
  return () => channel.close();
}
