import type { WeeklyPace, WeeksLeft } from '../../../roadmap/pace.ts';
import { languageOf, readingTime } from '../../../words/grammar.ts';
import { counted, lookup, t } from '../../t.ts';
import styles from './Pace.module.css';

/** One decimal at most: 1.5, 2. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/** "9 Mar", of the Monday that a week began on. */
function weekName(monday: string): string {
  return new Date(`${monday}T12:00:00`).toLocaleDateString(languageOf(lookup), {
    day: 'numeric',
    month: 'short',
  });
}

function paceSentence(
  weeks: WeeklyPace['weeks'],
  perWeek: { items: number; minutes: number },
  restsOn: number,
): string {
  const thisWeek = weeks.at(-1);
  const read = ({ items, minutes }: { items: number; minutes: number }) =>
    [counted('library_pages', rounded(items)), readingTime(Math.round(minutes), lookup)] as const;
  // The mean leaves out the current week, the bars do not.
  if (perWeek.items === 0 && thisWeek?.items) return t('library_pace_this_week', ...read(thisWeek));
  if (perWeek.items === 0) return t('library_pace_pause', counted('library_weeks', weeks.length));
  if (restsOn === 0) return t('library_pace_this_week', ...read(perWeek));
  if (restsOn === 1) return t('library_pace_one_week', ...read(perWeek));
  return t('library_pace_mean', ...read(perWeek), counted('library_weeks', restsOn));
}

/** What was finished week by week, the mean, and how long the picks take at that pace. */
export function Pace({ pace, left }: { pace: WeeklyPace; left: WeeksLeft | null }) {
  const most = Math.max(1, ...pace.weeks.map(({ items }) => items));
  return (
    <section className={styles.pace} aria-labelledby="pace-heading" data-testid="pace">
      <h2 id="pace-heading">{t('library_pace')}</h2>
      {pace.perWeek === null ? (
        <p className={styles.hint}>{t('library_pace_none')}</p>
      ) : (
        <>
          <p>
            {paceSentence(pace.weeks, pace.perWeek, pace.restsOn)}
            {left &&
              left.picks > 0 &&
              ` ${t('library_pace_left', counted('library_weeks', left.weeks))}`}
          </p>
          <ol className={styles.weeks}>
            {pace.weeks.map(({ monday, items, minutes }) => (
              <li key={monday}>
                <span className="visually-hidden">
                  {t(
                    'library_pace_week',
                    weekName(monday),
                    counted('library_pages', items),
                    readingTime(minutes, lookup),
                  )}
                </span>
                <span aria-hidden="true" className={styles.count}>
                  {items > 0 && items}
                </span>
                <i aria-hidden="true" style={{ height: `${(items / most) * 3}rem` }} />
                <span aria-hidden="true" className={styles.name}>
                  {weekName(monday)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
