import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Result } from '../../reading-list/result.ts';
import { asOneChange, type Undo } from '../../reading-list/undo.ts';
import { errorSentence } from '../../words/names.ts';
import { db, undo } from '../library.ts';
import { lookup, t } from '../t.ts';
import { useAlone } from '../use-alone.ts';
import { Notice } from './Notice.tsx';

/** A change that succeeded, or why it did not; undoable where it says how. */
type Change = Result<{ undo?: Undo }>;

export interface Changes {
  /**
   * Says what was done, with a way back, or why it was not; true where it was done. Changes of one
   * `stretch` of writing that come one right after the other are taken back together.
   */
  report: (change: Change, done: string, stretch?: object) => boolean;
  /**
   * Makes a change that may take seconds, and says meanwhile what is being done; another one that is
   * asked for until it is made, or a way back, is not. Undefined where there was nothing to do.
   */
  perform: (
    change: () => Promise<Change | undefined>,
    doing: string,
    done: string,
  ) => Promise<void>;
  /** Takes the last change back that can be, and at the next call the one before it. */
  takeBack: () => Promise<void>;
  /** Nothing done so far can be taken back any more. */
  forget: () => void;
  undos: Undos;
}

/** Ways back that were gone: whether one is under way, and how many are over. */
export interface Undos {
  underWay: boolean;
  over: number;
}

/** How many changes can be taken back, last first. */
const KEPT = 50;
/** What takes longer than this is said while it is done, in milliseconds. */
const AT_ONCE = 300;
/** How long words stay that offer nothing to press, in milliseconds. */
const SHOWN_FOR = 8000;

const Context = createContext<Changes | null>(null);

/**
 * The changes of the library under way and how to take them back.
 * @throws outside of `ChangesProvider`, which is a mistake of ours
 */
export function useChanges(): Changes {
  const changes = useContext(Context);
  if (!changes) throw new Error('useChanges outside of ChangesProvider');
  return changes;
}

interface Said {
  text: string;
  failed?: boolean;
  undo?: Undo;
  /** Stays until something else is said. */
  lasts?: boolean;
}

/** A way back, and of which stretch of writing. */
interface Way {
  undo: Undo;
  stretch: object | undefined;
}

function withWay(ways: readonly Way[], way: Way): Way[] {
  const last = ways.at(-1);
  const whole =
    last && way.stretch && last.stretch === way.stretch && asOneChange(last.undo, way.undo);
  return whole ? [...ways.slice(0, -1), { ...way, undo: whole }] : [...ways, way];
}

/** What was done last, in words, and the way back: one for all views of the page. */
export function ChangesProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said>();
  const [undos, setUndos] = useState<Undos>({ underWay: false, over: 0 });
  const ways = useRef<Way[]>([]);
  const alone = useAlone();
  useEffect(() => {
    // A way back and a failure stay until something else is done.
    if (!said || said.undo || said.failed || said.lasts) return;
    const timer = setTimeout(() => setSaid(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const acts = useMemo((): Omit<Changes, 'undos'> => {
    const failed = (code: string) => setSaid({ text: errorSentence(code, lookup), failed: true });
    const report: Changes['report'] = (change, done, stretch) => {
      if ('error' in change) failed(change.error.code);
      else {
        const { undo } = change.value;
        if (undo) ways.current = withWay(ways.current, { undo, stretch }).slice(-KEPT);
        setSaid({ text: done, undo });
      }
      return 'value' in change;
    };
    const saying = (doing: string, work: () => Promise<void>): Promise<void> =>
      alone(async () => {
        const timer = setTimeout(() => setSaid({ text: doing, lasts: true }), AT_ONCE);
        await work().finally(() => {
          clearTimeout(timer);
          setSaid((said) => (said?.lasts ? undefined : said));
        });
      });
    return {
      report,
      perform: (change, doing, done) =>
        saying(doing, async () => {
          const made = await change();
          if (made) report(made, done);
        }),
      forget() {
        ways.current = [];
      },
      takeBack: () =>
        saying(t('library_undoing'), async () => {
          const back = ways.current.pop();
          if (!back) return;
          setUndos(({ over }) => ({ underWay: true, over }));
          const undone = await undo(db, back.undo);
          setUndos(({ over }) => ({ underWay: false, over: over + 1 }));
          if ('error' in undone) {
            const { code } = undone.error;
            // One that never goes must not stand before those of earlier changes.
            if (code !== 'item-changed' && code !== 'item-missing') ways.current.push(back);
            failed(code);
          } else setSaid({ text: t('ui_notice_undone') });
        }),
    };
  }, [alone]);
  const changes = useMemo(() => ({ ...acts, undos }), [acts, undos]);
  return (
    <Context value={changes}>
      {children}
      <Notice
        text={said?.text}
        failed={said?.failed ?? false}
        onUndo={said?.undo && acts.takeBack}
        onClose={() => setSaid(undefined)}
      />
    </Context>
  );
}
