import { browser } from 'wxt/browser';

/** Firefox's name for what Chrome calls a side panel; WXT's types know only Chrome's. */
interface WithSidebar {
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Opens the side panel (in Firefox the sidebar) of a window. Browsers allow it only in the course
 * of a user's action: call it in the handler itself, before anything is waited for.
 */
export function openPanel(windowId: number | undefined): void {
  const { sidebarAction } = browser as WithSidebar;
  const opening = sidebarAction
    ? sidebarAction.open()
    : windowId !== undefined && browser.sidePanel?.open({ windowId });
  if (opening) opening.catch(console.error);
}
