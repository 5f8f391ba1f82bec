import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { useText } from '../language.ts';
import { uiText } from './ui.text.ts';

interface BrokenProps {
  readonly children: ReactNode;
}

/** Catches a page that broke, so that the rest stands; also a chunk that an update has replaced. */
export class Broken extends Component<BrokenProps, { readonly hasBroken: boolean }> {
  override state = { hasBroken: false };
  static getDerivedStateFromError() {
    return { hasBroken: true };
  }
  override render() {
    return this.state.hasBroken ? <BrokenPage /> : this.props.children;
  }
}

export function BrokenPage() {
  const text = useText(uiText);
  return (
    <Result
      status="error"
      title={<h1 className="result-title">{text.brokenTitle}</h1>}
      subTitle={text.brokenText}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      }
    />
  );
}
