import { shared } from "#lib/kernel/shared.ts";

/** Long ones that every guesser tries, which the list of the package has not. */
const LONG = `123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 12345678910 123456789123 123123123123
  012345678910 0123456789012 098765432109 987654321098 987654321012 111222333444 123321123321 121212121212 qwertyuiop12
  qwertyuiop123 qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertyuiopasd qwerty123456 qwerty1234567
  qwertyqwerty qwerty12345678 asdfghjkl123 asdfghjklzxcvbnm zxcvbnm12345 zxcvbnmasdfg 1qaz2wsx3edc 1qaz2wsx3edc4rfv
  1q2w3e4r5t6y 1q2w3e4r5t6y7u qazwsxedcrfv qazwsxedc123 password1234 password12345 password123456 passwordpassword
  password12345678 passw0rd1234 passw0rdpassw0rd adminadminadmin administrator administrator1 admin1234567 admin123456789
  changeme1234 changemenow1 changemeplease letmeinletmein letmein12345 letmeinplease welcome12345 welcome123456
  iloveyou1234 iloveyouiloveyou iloveyouforever iloveyousomuch abcdefghijkl abcdefghijklm abcdefghijklmnop abcd12345678
  abc123456789 abcabcabcabc a123456789012 aa1234567890 football1234 baseball1234 liverpoolfc1 manchesterunited
  sunshine1234 princess1234 superman1234 superstar123 dragon123456 monkey123456 michael12345 jordan123456 computer1234
  internet1234 samsung12345 mynameisjohn trustno1trustno1 unbelievable thisismypassword mypassword123 mypassword1234
  correcthorsebatterystaple correcthorse newsroom1234 standfirst1234 journalist123`;

/** Some 49,000 of the most used passwords, small and without spaces and marks. Read when somebody first chooses one. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  return shared("common-passwords", async () => {
    const { dictionary } = await import("@zxcvbn-ts/language-common");
    return new Set([...dictionary["passwords-common"].map(squashed), ...LONG.split(/\s+/)]);
  });
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
