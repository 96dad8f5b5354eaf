import type { ReadingStatus } from '../../reading-list/item.ts';
import type { MessageKey } from '../../words/words.ts';
import { t } from '../t.ts';

const STATUS_KEYS = {
  'to-read': 'ui_status_to_read',
  reading: 'ui_status_reading',
  done: 'ui_status_done',
  dropped: 'ui_status_dropped',
} as const satisfies Record<ReadingStatus, MessageKey>;

export const statusName = (status: ReadingStatus): string => t(STATUS_KEYS[status]);

/** The host without `www.`, or nothing for a file. */
export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
