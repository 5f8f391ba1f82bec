import { Tag } from 'antd';
import { useFormats } from '../format.ts';
import { useText } from '../language.ts';
import { type Light, lightTexts } from './light.text.ts';

/** The theme's own, which stand out enough from their grounds to be read. */
const colours: Readonly<Record<Light, string>> = { red: 'error', yellow: 'warning', green: 'success' };

/** A light: its word stands beside the colour, which alone says nothing to everybody. */
export function LightTag({ light }: { readonly light: Light }) {
  return <Tag color={colours[light]}>{useText(lightTexts)[light]}</Tag>;
}

export interface DueMarkProps {
  readonly dueOn: string | null;
  readonly light: Light | null;
}

/** A due day with its light. */
export function DueMark({ dueOn, light }: DueMarkProps) {
  const formats = useFormats();
  if (dueOn === null || light === null) return <span className="soft">—</span>;
  return (
    <>
      {formats.day(dueOn)} <LightTag light={light} />
    </>
  );
}
