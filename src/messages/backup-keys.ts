// What the library and the background both know of the weekly backup.

/** The alarm at which the background looks whether a backup is due. */
export const BACKUP_ALARM = 'backup';

/** Where in `storage.local` it stands when the last backup was written, in ms since 1970. */
export const LAST_BACKUP = 'lastBackup';
