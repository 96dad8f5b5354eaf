/**
 * What the quote finder tells the background when its marks went away by themselves. It carries no
 * data, and all that follows is that our own style sheet is taken out of the tab that sent it: the
 * one message that is heard from a page's process.
 */
export const MARKS_GONE = 'plumbline-marks-gone';
