/// The member tables of the .NET types, one file per type. A table is filled the first time a member of its type is asked for.
public enum Members {}
