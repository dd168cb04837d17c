package de.amtsweg.catalogue;

/** Says whether one word is another with a slip of the finger. */
class Typing {
    private Typing() {}

    /** People seldom mistype how a word begins, and "anmelden" is no slip of "abmelden". */
    static boolean isSlipOf(String typed, String meant) {
        if (typed.length() < 4
                || meant.length() < 4
                || typed.length() > 40
                || !typed.startsWith(meant.substring(0, 2))) {
            return false;
        }
        int allowed = meant.length() >= 8 ? 2 : 1;
        return Math.abs(typed.length() - meant.length()) <= allowed && distance(typed, meant) <= allowed;
    }

    /** Letters changed, left out, added or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
