/** Where the session storage keeps a tab's result. */
export function keptPageKey(tabId: number | ''): string {
  return `page:${tabId}`;
}

/**
 * Where the session storage tells when the user last pressed something that lets Plumbline read a
 * tab: a side panel that is open hears of it there.
 */
export function pressedKey(tabId: number): string {
  return `pressed:${tabId}`;
}
