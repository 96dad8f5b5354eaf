import { hasBrowserList } from '../../browser-list.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { BrowserListPanel } from './BrowserListPanel.tsx';
import { DisagreementsExport } from './DisagreementsExport.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import styles from './Transfer.module.css';
import { useImport } from './use-import.ts';

/** Pages in, pages out. */
export default function TransferView() {
  const importing = useImport();
  return (
    <div className={styles.view} data-testid="transfer">
      <ImportPanel importing={importing} />
      <ExportPanel />
      <BackupPanel />
      {hasBrowserList() && (
        <BrowserListPanel
          onTakeOver={() => {
            importing.chooseBrowserList();
            document.querySelector('main')?.scrollTo(0, 0);
          }}
        />
      )}
      <DisagreementsExport />
    </div>
  );
}
