import { Progress } from 'antd';

export interface StepProgressProps {
  /** The step that somebody is at. */
  readonly name: string;
  readonly taken: number;
  readonly of: number;
}

/** How far an inspection has come: the step it is at and how many are behind it. */
export function StepProgress({ name, taken, of }: StepProgressProps) {
  return (
    <>
      {name}
      <Progress
        aria-label={name}
        percent={of === 0 ? 0 : Math.round((taken / of) * 100)}
        format={() => `${taken} / ${of}`}
        size="small"
        strokeColor="#1d5a99"
      />
    </>
  );
}
