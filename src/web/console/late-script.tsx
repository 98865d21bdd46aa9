import { Component, type ReactNode, Suspense } from 'react';
import { ProblemNote } from '../parts/problem-note.js';
import { useWords } from '../words/words.js';

interface LateScriptProps {
  readonly children: ReactNode;
}

/** Around what has a script of its own: a word while it comes, and a way on when it does not. */
export function LateScript({ children }: LateScriptProps) {
  return (
    <ScriptBoundary>
      <Suspense fallback={<Coming />}>{children}</Suspense>
    </ScriptBoundary>
  );
}

/** Shown late by its style: what comes at once does not flicker. */
function Coming() {
  const { say } = useWords();
  return (
    <p className="coming" role="status">
      {say('pages-loading')}
    </p>
  );
}

/** React and the browser remember a script that did not come: only a new page asks again. */
function Missing() {
  const { say } = useWords();
  return <ProblemNote text={say('console-script-missing')} onRetry={() => location.reload()} />;
}

/** Errors while drawing are told only to a class; React itself logs them. */
class ScriptBoundary extends Component<LateScriptProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Missing /> : this.props.children;
  }
}
