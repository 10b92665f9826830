//! The places where a key is pressed, each with its name in the help, the manual page and the settings.

macro_rules! scopes {
    ($($scope:ident $name:literal $doc:literal;)*) => {
        /// The place where a key is pressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Scope {
            $(#[doc = $doc] $scope,)*
        }

        impl Scope {
            /// Every scope, in the order of the manual page.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$scope),*];

            /// The name of the scope in the help, the manual page and the settings.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$scope => $name,)*
                }
            }
        }
    };
}

scopes! {
    Home "sessions" "The list of sessions.";
    Form "form" "The form of a session's own data.";
    Interview "interview" "The interview.";
    Overview "overview" "The overview of areas.";
    Find "find" "Find.";
    Findings "findings" "The findings.";
    Files "files" "The choice of a file.";
    Path "filter or path" "A filter or a path being typed there.";
    Review "review" "The review.";
    Summary "summary" "The summary at the end of a quick session.";
    Conflicts "conflicts" "The queue of conflicts.";
    History "history" "The history of a line.";
    Brief "brief" "The brief on coming back to a session.";
    Help "help" "The help.";
    HelpWords "words in the help" "Words that narrow the help.";
    Text "text" "A text area.";
    OneLine "text of one line" "A text of one line.";
    Questions "several texts" "Several short texts, one after the other.";
    Choice "choice" "A short list to choose from.";
}

impl Scope {
    /// Whether letters are typed there.
    #[must_use]
    pub fn types(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::OneLine
                | Self::Questions
                | Self::Form
                | Self::Find
                | Self::Path
                | Self::HelpWords
        )
    }
}
