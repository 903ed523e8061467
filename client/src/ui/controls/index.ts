export { Button, type ButtonProps } from './Button.tsx';
export { ChoiceGrid, type ChoiceGridProps, type GridChoice } from './ChoiceGrid.tsx';
export { Checkbox, type CheckboxProps } from './Checkbox.tsx';
export { InlineField, type InlineFieldProps } from './InlineField.tsx';
export { Range, type RangeProps } from './Range.tsx';
export { PasswordField, type PasswordFieldProps } from './PasswordField.tsx';
export { Select, type Choice, type SelectProps } from './Select.tsx';
export { Splitter, type SplitterProps } from './Splitter.tsx';
export { TextArea, type TextAreaProps } from './TextArea.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export {
  Toolbar,
  ToolbarButton,
  ToolbarRule,
  type ToolbarButtonProps,
  type ToolbarProps,
} from './ToolbarButton.tsx';
