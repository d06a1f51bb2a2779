import { useEffect, useState } from "react";
import type { BackupStatus, JournalDamage } from "#renderer/shared/backups.ts";
import { type Answer, useShell } from "#renderer/shared/shell.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";

/** What the backup settings show, and one thing at a time that is being done. */
export type BackupView = {
  readonly status: BackupStatus | null;
  readonly damage: readonly JournalDamage[];
  readonly problem: ShellProblem | null;
  readonly isBusy: boolean;
  /** Does something, shows what went wrong, and looks at the backups again. Null where it failed. */
  run<T>(work: () => Promise<Answer<T>>): Promise<{ readonly value: T } | null>;
};

export function useBackups(): BackupView {
  const { backups } = useShell();
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [damage, setDamage] = useState<readonly JournalDamage[]>([]);
  const [problem, setProblem] = useState<ShellProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [looks, setLooks] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every look asks again.
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([backups.status(), backups.journalDamage()]).then(([now, found]) => {
      if (!isCurrent) return;
      if (now.ok) setStatus(now.value);
      else setProblem(now.error);
      if (found.ok) setDamage(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [backups, looks]);

  return {
    status,
    damage,
    problem,
    isBusy,
    async run(work) {
      setBusy(true);
      setProblem(null);
      const answer = await work();
      setBusy(false);
      setLooks((count) => count + 1);
      if (answer.ok) return { value: answer.value };
      setProblem(answer.error);
      return null;
    },
  };
}
