import * as z from 'zod/mini';

// What the library and the background both know of the weekly backup.

/** The alarm at which the background looks whether a backup is due. */
export const BACKUP_ALARM = 'backup';

/** Where in `storage.local` it stands when the last backup was written, in ms since 1970. */
export const LAST_BACKUP = 'lastBackup';

/** Where it stands how many damaged records the last backup had to leave out. */
export const LAST_BACKUP_DAMAGED = 'lastBackupDamaged';

/** Where a `BackupFailure` stands as long as no backup has been written since. */
export const BACKUP_FAILURE = 'backupFailure';

/** Why there is no backup, as codes; words under `error_<code>`. */
export const BACKUP_ERRORS = ['backup-not-made', 'backup-not-written'] as const;

/** The last backup that failed: why, and when, in ms since 1970. */
export const BackupFailure = z.object({ code: z.enum(BACKUP_ERRORS), at: z.number() });
export type BackupFailure = z.infer<typeof BackupFailure>;
