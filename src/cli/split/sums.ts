/** Adds up amounts exactly: whole numbers of the smallest decimal seen. Undefined once a cell is no plain number. */
export class Sum {
  private units = 0n;
  private decimals = 0;
  private isKnown = true;
  private readonly pattern: RegExp;
  private readonly sign: string;

  constructor(decimal: 'point' | 'comma') {
    this.sign = decimal === 'comma' ? ',' : '.';
    this.pattern = decimal === 'comma' ? /^(-?)(\d+)(?:,(\d+))?$/ : /^(-?)(\d+)(?:\.(\d+))?$/;
  }

  /** Adds a cell; a blank one is nothing. */
  add(cell: string): void {
    const text = cell.trim();
    if (text === '' || !this.isKnown) return;
    const [, minus, whole, fraction = ''] = this.pattern.exec(text) ?? [];
    if (whole === undefined) {
      this.isKnown = false;
      return;
    }
    this.widen(fraction.length);
    const amount = BigInt(whole + fraction.padEnd(this.decimals, '0'));
    this.units += minus === '-' ? -amount : amount;
  }

  /** The sum as cells are written; blank where one of them was no plain number. */
  text(): string {
    if (!this.isKnown) return '';
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.decimals + 1, '0');
    const whole = digits.slice(0, digits.length - this.decimals);
    const fraction = this.decimals === 0 ? '' : `${this.sign}${digits.slice(-this.decimals)}`;
    return `${this.units < 0n ? '-' : ''}${whole}${fraction}`;
  }

  private widen(decimals: number): void {
    if (decimals <= this.decimals) return;
    this.units *= 10n ** BigInt(decimals - this.decimals);
    this.decimals = decimals;
  }
}
