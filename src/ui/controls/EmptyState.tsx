import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** A view with nothing to show: what that means and what to do about it. */
export function EmptyState(props: {
  icon: LucideIcon;
  title: string;
  /** `alert` where something went wrong, so that it is announced at once. */
  role?: 'alert';
  children: ReactNode;
}) {
  const Icon = props.icon;
  return (
    <div className={styles.empty}>
      <Icon size="2rem" strokeWidth={1.5} aria-hidden="true" />
      <div role={props.role}>
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </div>
  );
}
