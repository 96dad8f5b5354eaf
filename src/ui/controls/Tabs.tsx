import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

/** A view behind a tab. `keep`: it stays in the document while another one shows. */
export interface Tab {
  id: string;
  name: string;
  view: ReactNode;
  keep?: boolean;
}

/** Where a key leads from tab `at` of `count`. */
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs that show their view as soon as they have the focus; the arrow keys go from one to the next
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). `beside` stands in the row of the tabs.
 */
export function Tabs(props: {
  label: string;
  tabs: Tab[];
  beside?: ReactNode;
  className?: string;
  headClassName?: string;
  tabsClassName?: string;
  panelClassName?: string;
}) {
  const { tabs } = props;
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();

  function onKeyDown(event: KeyboardEvent): void {
    const next = MOVES[event.key]?.(current, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div className={props.className}>
      <div className={props.headClassName}>
        <div
          role="tablist"
          aria-label={props.label}
          className={props.tabsClassName}
          ref={list}
          onKeyDown={onKeyDown}
        >
          {tabs.map(({ id, name }, index) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${prefix}-tab-${id}`}
              aria-selected={index === current}
              aria-controls={`${prefix}-${id}`}
              tabIndex={index === current ? 0 : -1}
              onClick={() => setCurrent(index)}
            >
              {name}
            </button>
          ))}
        </div>
        {props.beside}
      </div>
      {tabs.map(({ id, view, keep }, index) => (
        <div
          key={id}
          role="tabpanel"
          id={`${prefix}-${id}`}
          aria-labelledby={`${prefix}-tab-${id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls has to be reached by keyboard
          tabIndex={0}
          hidden={index !== current}
          className={props.panelClassName}
        >
          {(keep || index === current) && view}
        </div>
      ))}
    </div>
  );
}
