/** Inputs that a target once did not withstand, and why. Base64. */
export const crashes: readonly { readonly target: string; readonly what: string; readonly input: string }[] = [];
