import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { guard } from './interrupt.ts';
import { statOf } from './stat.ts';
import { temporaryBeside, translated, writeWhole } from './targets.ts';

/** A file that is written beside its place while its bytes come, and takes the place once it is whole. */
export class StagedFile {
  private readonly path: string;
  private readonly temporary: string;
  private readonly file: number;
  private readonly forget: () => void;
  private isOpen = true;

  /** @throws CannotAudit where the place cannot be written, here and in every other step. */
  constructor(path: string) {
    this.path = path;
    const target = statOf(path) === undefined ? path : realpathSync(path);
    this.temporary = temporaryBeside(target);
    this.forget = guard(this.temporary);
    this.file = translated(path, () => openSync(this.temporary, 'wx'));
  }

  write(bytes: Uint8Array): void {
    translated(this.path, () => writeWhole(this.file, bytes));
  }

  /** All bytes are on the disk. */
  end(): void {
    translated(this.path, () => fsyncSync(this.file));
    this.close();
  }

  commit(): void {
    translated(this.path, () =>
      renameSync(this.temporary, statOf(this.path) === undefined ? this.path : realpathSync(this.path)),
    );
    this.forget();
  }

  /** Leaves nothing behind. */
  discard(): void {
    this.close();
    rmSync(this.temporary, { force: true });
    this.forget();
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }
}
