export type ShareOutcome = 'shared' | 'turned-down' | 'impossible';

/** Offers text to other apps. @param share undefined where the system has no way to */
export async function shareText(
  share: ((text: string) => Promise<void>) | undefined,
  text: string,
): Promise<ShareOutcome> {
  if (share === undefined) return 'impossible';
  try {
    await share(text);
    return 'shared';
  } catch (error) {
    // Somebody closed the list of apps: that is an answer.
    const isAnswer = error instanceof DOMException && error.name === 'AbortError';
    return isAnswer ? 'turned-down' : 'impossible';
  }
}
