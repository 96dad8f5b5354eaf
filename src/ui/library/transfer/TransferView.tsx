import { DisagreementsExport } from '../DisagreementsExport.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import styles from './Transfer.module.css';

/** Pages in, pages out. */
export default function TransferView() {
  return (
    <div className={styles.view} data-testid="transfer">
      <ImportPanel />
      <ExportPanel />
      <DisagreementsExport />
    </div>
  );
}
