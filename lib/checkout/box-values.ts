/** What the boxes of a form hold, by name, whoever filled them in: text, or whether a tick is set. */
export function boxValues(form: HTMLFormElement): Map<string, string | boolean> {
  const values = new Map<string, string | boolean>()
  for (const control of form.elements) {
    const { name, type, value, checked } = control as HTMLInputElement
    if (type === 'checkbox') values.set(name, checked)
    else if (type !== 'radio' || checked) values.set(name, value)
  }
  return values
}
