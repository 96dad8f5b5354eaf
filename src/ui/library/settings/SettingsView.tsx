import { useState } from 'react';
import type { MessageKey } from '../../../words/words.ts';
import { changeSettings } from '../../change-settings.ts';
import { FASTEST, SLOWEST, THEMES } from '../../settings.ts';
import { t } from '../../t.ts';
import { useSettings } from '../../use-settings.ts';
import { Erase } from './Erase.tsx';
import { LeftOut } from './LeftOut.tsx';
import styles from './Settings.module.css';
import { Stored } from './Stored.tsx';

const THEME_KEYS = {
  system: 'library_theme_system',
  light: 'library_theme_light',
  dark: 'library_theme_dark',
} as const satisfies Record<(typeof THEMES)[number], MessageKey>;

/**
 * The reading speed. It is stored when the field is left or Enter is pressed, not while it is typed:
 * 100 is on the way to 1000. What is no speed is said, and the field shows again what holds.
 */
function SpeedField({ wordsPerMinute }: { wordsPerMinute: number }) {
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState(false);
  async function store({ validity, valueAsNumber }: HTMLInputElement): Promise<void> {
    if (draft === undefined) return;
    const sound = validity.valid && Number.isInteger(valueAsNumber);
    setRefused(!sound);
    if (sound) await changeSettings({ wordsPerMinute: valueAsNumber });
    setDraft(undefined);
  }
  return (
    <>
      <input
        id="speed"
        type="number"
        min={SLOWEST}
        max={FASTEST}
        step={1}
        value={draft ?? wordsPerMinute}
        aria-describedby="speed-hint"
        onChange={({ target }) => setDraft(target.value)}
        onBlur={({ currentTarget }) => store(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') store(currentTarget);
        }}
      />
      <p role="alert" className={styles.problem}>
        {refused && t('library_speed_refused', SLOWEST, FASTEST)}
      </p>
    </>
  );
}

/** What the reader can set; everything holds at once, in the popup too. */
export default function SettingsView() {
  const settings = useSettings();
  return (
    <div className={styles.view} data-testid="settings">
      <section className={styles.panel} aria-labelledby="looks-heading">
        <h2 id="looks-heading">{t('library_reading')}</h2>
        <fieldset className={styles.choices}>
          <legend>{t('library_theme')}</legend>
          {THEMES.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => changeSettings({ theme })}
              />
              {t(THEME_KEYS[theme])}
            </label>
          ))}
        </fieldset>
        <div className={styles.speed}>
          <label htmlFor="speed">{t('library_speed')}</label>
          <SpeedField wordsPerMinute={settings.wordsPerMinute} />
          <p id="speed-hint" className={styles.hint}>
            {t('library_speed_hint', SLOWEST, FASTEST)}
          </p>
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
          />
          {t('library_single_keys')}
        </label>
      </section>
      <Stored keepTexts={settings.keepTexts} />
      <LeftOut hosts={settings.leftOut} />
      <Erase />
    </div>
  );
}
