/** A stretch of an expression, in UTF-16 offsets of its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Signs between two operands that expressions may use. */
export const binaryOperators = ['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||'] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

/** An expression as written, before anyone asked what its names mean. Numbers are doubles, whatever their notation. */
export type Expr =
  | { readonly type: 'literal'; readonly value: number | string | boolean; readonly at: Stretch }
  | { readonly type: 'name'; readonly name: string; readonly at: Stretch }
  /** `of.name`; `nameAt` is where the name after the dot stands. */
  | {
      readonly type: 'select';
      readonly of: Expr;
      readonly name: string;
      readonly at: Stretch;
      readonly nameAt: Stretch;
    }
  | { readonly type: 'index'; readonly of: Expr; readonly index: Expr; readonly at: Stretch }
  | Call
  | { readonly type: 'list'; readonly items: readonly Expr[]; readonly at: Stretch }
  | { readonly type: 'unary'; readonly operator: '!' | '-'; readonly of: Expr; readonly at: Stretch }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly at: Stretch;
    }
  | {
      readonly type: 'choice';
      readonly condition: Expr;
      readonly yes: Expr;
      readonly no: Expr;
      readonly at: Stretch;
    }
  /** Known to CEL, not to rules: `null`, bytes, maps. */
  | { readonly type: 'foreign'; readonly what: string; readonly at: Stretch };

/** `name(args)` or `receiver.name(args)`. */
export interface Call {
  readonly type: 'call';
  readonly name: string;
  readonly receiver: Expr | undefined;
  readonly args: readonly Expr[];
  readonly at: Stretch;
  readonly nameAt: Stretch;
}
