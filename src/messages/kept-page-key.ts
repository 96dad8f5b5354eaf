/** Where the session storage keeps a tab's result: the background writes it, the panel watches it. */
export function keptPageKey(tabId: number | ''): string {
  return `page:${tabId}`;
}
