import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { t } from '../t.ts';
import styles from './Shortcuts.module.css';

interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes them; empty where the user or another extension took them away. */
  keys: string;
}

/** The extension's shortcuts as they are set now: read anew whenever the panel gets the focus. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.map(({ name = '', description, shortcut = '' }) => ({
          name,
          // What the button does has no description of its own in every browser.
          description: name === '_execute_action' ? t('action_title') : (description ?? name),
          keys: shortcut,
        })),
      );
    };
    const onFocus = () => void read().catch(console.error);
    onFocus();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return shortcuts;
}

/** The keyboard shortcuts, and the way to the browser's page that changes them. */
export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  return (
    <Disclosure summary={t('panel_shortcuts')}>
      <dl className={styles.list} data-testid="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('panel_shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('panel_menu_hint')}</p>
      <ChangeShortcuts />
    </Disclosure>
  );
}

/** Firefox has a call for it from version 137, Chrome an address that only an extension can open. */
function ChangeShortcuts() {
  const { openShortcutSettings } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  const isFirefox = 'sidebarAction' in browser;
  if (isFirefox && !openShortcutSettings) {
    return <p className={styles.hint}>{t('panel_shortcut_words')}</p>;
  }
  const open = () =>
    openShortcutSettings
      ? openShortcutSettings()
      : browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return (
    <Button data-testid="change-shortcuts" onClick={() => void open().catch(console.error)}>
      {t('panel_shortcut_change')}
    </Button>
  );
}
