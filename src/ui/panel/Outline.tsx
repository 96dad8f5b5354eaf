import { Star } from 'lucide-react';
import { useState } from 'react';
import type { Block } from '../../article/article.ts';
import { type Passage, passageAt } from '../../article/passage.ts';
import { CRITERIA, type Criterion } from '../../rubric/rubric.ts';
import type { Section, Outline as Sections } from '../../scoring/outline.ts';
import { nameOf } from '../../words/names.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { lookup, t } from '../t.ts';
import type { showQuote } from '../this-page/Scored.tsx';
import styles from './Outline.module.css';

/** At most so many criteria are named for a section. */
const NAMED = 3;

/** Where on the page the evidence lies: one row per section; a press goes there. */
export function Outline(props: {
  outline: Sections;
  blocks: Block[];
  /** Has the page scroll to a passage. */
  show: (passage: Passage) => ReturnType<typeof showQuote>;
}) {
  const { outline, blocks } = props;
  const [lost, setLost] = useState<number>();
  if (outline.length < 2) return null;
  const words = outline.reduce((sum, section) => sum + section.words, 0);
  const totals = Object.fromEntries(
    CRITERIA.map((key) => [key, outline.reduce((sum, { criteria }) => sum + criteria[key], 0)]),
  ) as Record<Criterion, number>;
  const shallowest = Math.min(...outline.map(({ level }) => level));

  async function goTo(section: Section): Promise<void> {
    setLost(undefined);
    const text = section.heading ?? blocks[section.block]?.text ?? '';
    const outcome = await props.show(passageAt(blocks, section.block, text));
    if (outcome !== 'shown') setLost(section.block);
  }

  return (
    <section className={styles.outline} data-testid="outline">
      <Disclosure initiallyOpen summary={t('panel_outline')}>
        <p className={styles.note}>{t('panel_outline_note')}</p>
        <ol>
          {outline.map((section) => {
            const time = words > 0 ? section.words / words : 0;
            const carried = strongest(section, totals, time);
            return (
              <li
                key={section.block}
                data-testid="section"
                data-depth={Math.min(3, section.level - shallowest)}
              >
                <button type="button" className={styles.row} onClick={() => goTo(section)}>
                  <span className={styles.head}>
                    <span className={styles.title} dir="auto">
                      {section.heading ?? t('panel_outline_start')}
                    </span>
                    {section.worthReading && (
                      <span className={styles.worth}>
                        <Star size="0.75rem" aria-hidden="true" />
                        {t('panel_worth')}
                      </span>
                    )}
                  </span>
                  <span className={styles.time}>
                    <i aria-hidden="true" style={{ width: `${time * 100}%` }} />
                    <span>{t('panel_section_facts', percent(time))}</span>
                  </span>
                  {carried.map(({ criterion, share }) => (
                    <Carried key={criterion} criterion={criterion} share={share} />
                  ))}
                </button>
                {lost === section.block && (
                  <p role="status" className={styles.lost}>
                    {t('panel_section_lost')}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      </Disclosure>
    </section>
  );
}

/** One criterion's name with a bar as long as the section's share of the page's evidence for it. */
function Carried({ criterion, share }: { criterion: Criterion; share: number }) {
  const name = nameOf('criterion', criterion, lookup);
  return (
    <span className={styles.carried} data-criterion={criterion}>
      <span className="visually-hidden">{t('panel_section_of', name, percent(share))}</span>
      <span aria-hidden="true">{name}</span>
      <span aria-hidden="true" className={styles.bar}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

/** The criteria of which a section has more than its share of the reading time, strongest first. */
function strongest(section: Section, totals: Record<Criterion, number>, time: number) {
  return CRITERIA.map((criterion) => ({
    criterion,
    value: section.criteria[criterion],
    share: totals[criterion] > 0 ? section.criteria[criterion] / totals[criterion] : 0,
  }))
    .filter(({ criterion, share }) => totals[criterion] >= 0.5 && share > time)
    .sort((a, b) => b.value - a.value)
    .slice(0, NAMED);
}

const percent = (share: number): number => Math.round(share * 100);
