import { SelectField } from '../ui/fields';
import { LANGUAGES, type Language, useWords } from '../words';
import styles from './Frame.module.css';
import { THEMES, type Theme, setTheme, useTheme } from './theme';

export function Preferences() {
  const { t, language, setLanguage } = useWords();
  const theme = useTheme();
  return (
    <div className={styles.preferences}>
      <SelectField label={t('app.language')} value={language} onChange={(value) => setLanguage(value as Language)}
        options={Object.entries(LANGUAGES).map(([id, text]) => ({ id, text }))} />
      <SelectField label={t('app.theme')} value={theme} onChange={(value) => setTheme(value as Theme)}
        options={THEMES.map((id) => ({ id, text: t(`app.theme.${id}`) }))} />
    </div>
  );
}
